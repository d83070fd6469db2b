// Signs drawn, not typed: the fonts of some systems lack them, others make pictures of them. A word always stands beside one.

export type Tone = 'attention' | 'contradiction' | 'fine';

const strokes: Record<Tone, string> = {
  attention: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5M8 4.5V8l2.5 1.75',
  contradiction: 'M8 2L14.5 13.5h-13zM8 6.5v3M8 11.5v.25',
  fine: 'M2.5 8.5l3.5 4l7.5-8.5',
};

export function Sign({ tone }: { tone: Tone }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      <path d={strokes[tone]} />
    </svg>
  );
}
