import { useEffect, useState } from 'preact/hooks';

/**
 * What a person chose within a page: it stands behind the `?` of its address, so that it can be linked to and comes back with the back button. A choice
 * that is as it is by default is not named. What is named and is none is the reader's to judge: values are text.
 */
export function useChoices<Choices extends Record<string, string>>(
  defaults: Choices,
): [Choices, (change: Partial<Choices>) => void] {
  const read = () => choicesIn(location.hash, defaults);
  const [choices, setChoices] = useState(read);
  useEffect(() => {
    const follow = () => setChoices(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const change = (change: Partial<Choices>) => {
    const next = { ...choices, ...change };
    setChoices(next);
    // In its place: typing a word is not as many pages.
    history.replaceState(history.state, '', addressWith(location.hash, next, defaults));
  };
  return [choices, change];
}

function choicesIn<Choices extends Record<string, string>>(hash: string, defaults: Choices): Choices {
  const named = new URLSearchParams(hash.split('?')[1] ?? '');
  const given = Object.keys(defaults).flatMap((name) => (named.has(name) ? [[name, named.get(name)]] : []));
  return { ...defaults, ...Object.fromEntries(given) };
}

function addressWith(hash: string, choices: Record<string, string>, defaults: Record<string, string>): string {
  const [path = ''] = hash.split('?');
  const chosen = Object.entries(choices).filter(([name, value]) => value !== defaults[name]);
  return chosen.length === 0 ? path || '#/' : `${path}?${new URLSearchParams(chosen)}`;
}
