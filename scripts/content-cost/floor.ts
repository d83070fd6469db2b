// What browsers themselves take for what content scripts like Candor's must do, with nothing of Candor's in it: hear the same events, find each other across the
// worlds by the same means, put functions before the same ones, name the same interfaces, set as many timers, ask the storage once. They look for nothing and tell nothing.

/** Methods and getters by which scripts come to what is watched, and `toString`. */
const METHODS = ['createElement', 'getElementById', 'getElementsByTagName', 'querySelector', 'querySelectorAll'];
const GETTERS = {
  'Document.prototype': ['documentElement', 'body'],
  window: ['localStorage', 'sessionStorage', 'indexedDB'],
};

/** Looks of half a minute. */
const LOOKS = 10;

const hears = (types: readonly string[]) => types.map((type) => `addEventListener('${type}', hear, true);`).join('\n');

/** In every frame, isolated. */
export const IN_PAGE_RELAY_FLOOR = `{
  const hear = () => {};
  ${hears(['focusin', 'input', 'change', 'click', 'keydown', 'submit'])}
  const channel = 'candor-' + Math.random();
  addEventListener(channel, hear);
  window.status = channel;
}`;

/** In every frame, in the page's world: at its start. */
export const IN_PAGE_FLOOR = `{
  if (window.status > 'candor-') window.status = '';
  const replaceMethod = (owner, name, by) => { const native = owner[name]; owner[name] = by((self, args) => native.apply(self, args)); };
  replaceMethod(Function.prototype, 'toString', (native) => function () { return native(this, arguments); });
  ${METHODS.map((name) => `replaceMethod(Document.prototype, '${name}', (native) => function () { return native(this, arguments); });`).join('\n')}
  ${Object.entries(GETTERS)
    .flatMap(([owner, names]) => names.map((name) => getterReplaced(owner, name)))
    .join('\n')}
}`;

/** There, too, as soon as a script reaches for an element: the interfaces whose functions are watched from then on. */
export const INTERFACES_FLOOR = '[HTMLCanvasElement, BaseAudioContext, RTCPeerConnection].map((one) => one.prototype);';

/** In the outermost frame, isolated. */
export const RELAY_FLOOR = `{
  const hear = () => {};
  let channel;
  addEventListener('candor', (event) => {
    channel = event.relatedTarget;
    channel.addEventListener('sign', hear);
    channel.addEventListener('question', hear);
  }, { once: true });
  addEventListener('load', () => { setTimeout(() => localStorage.length); setTimeout(hear); });
  addEventListener('click', () => setTimeout(() => channel?.dispatchEvent(new Event('asks'))), true);
}`;

/** There in the page's world. */
export const PROBE_FLOOR = `{
  const channel = new EventTarget();
  dispatchEvent(new FocusEvent('candor', { relatedTarget: channel }));
  let turn = 0;
  const look = () => { turn += 1; if (turn < ${LOOKS}) setTimeout(look); };
  channel.addEventListener('asks', () => {});
  setTimeout(look);
}`;

function getterReplaced(owner: string, name: string): string {
  return `{
    const { get } = Object.getOwnPropertyDescriptor(${owner}, '${name}');
    Object.defineProperties(${owner}, { ${name}: { get() { return get.call(this); } } });
  }`;
}
