const [ONE, NINE] = ['1'.charCodeAt(0), '9'.charCodeAt(0)];

/**
 * A message with `$1` … `$9` replaced by what stands at that place, as browsers do it (`i18n.getMessage`): a place that was not given is
 * empty, and of several `$` in a row the first one only says that the others are meant. Looked through by hand: a report has half a million sentences.
 */
export function filled(message: string, substitutions: readonly string[]): string {
  let text = '';
  let done = 0;
  for (let at = message.indexOf('$'); at >= 0; at = message.indexOf('$', at)) {
    const place = message.charCodeAt(at + 1);
    if (place >= ONE && place <= NINE) {
      text += message.slice(done, at) + (substitutions[place - ONE] ?? '');
      at += 2;
      done = at;
      continue;
    }
    const first = at;
    while (message[at] === '$') at += 1;
    if (at === first + 1) continue;
    text += message.slice(done, first);
    done = first + 1;
  }
  return text + message.slice(done);
}
