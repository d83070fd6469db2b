import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds for which words have to stay as they are: a page that loads would have them said again with every request. */
const STEADY = 3000;

/** Has a screen reader say what a sentence has become, once it stays so. What it said at first is read with the page. */
export function Spoken({ words }: { words: string }) {
  const first = useRef(words);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (words === first.current && said === '') return undefined;
    const timer = setTimeout(() => setSaid(words), STEADY);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class="hidden" role="status">
      {said}
    </p>
  );
}
