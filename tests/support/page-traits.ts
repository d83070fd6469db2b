// What a page can see of the functions that Candor stands before: run in the page, with and without it, it must say the same.

/** Runs in the page. */
export function traitsOfPage(): Record<string, unknown> {
  const traits: Record<string, unknown> = {};
  const watched: [string, object, string][] = [
    ['HTMLCanvasElement', HTMLCanvasElement.prototype, 'getContext'],
    ['HTMLCanvasElement', HTMLCanvasElement.prototype, 'toDataURL'],
    ['HTMLCanvasElement', HTMLCanvasElement.prototype, 'toBlob'],
    ['CanvasRenderingContext2D', CanvasRenderingContext2D.prototype, 'fillText'],
    ['CanvasRenderingContext2D', CanvasRenderingContext2D.prototype, 'font'],
    ['CanvasRenderingContext2D', CanvasRenderingContext2D.prototype, 'measureText'],
    ['CanvasRenderingContext2D', CanvasRenderingContext2D.prototype, 'getImageData'],
    ['BaseAudioContext', BaseAudioContext.prototype, 'createOscillator'],
    ['RTCPeerConnection', RTCPeerConnection.prototype, 'createDataChannel'],
    ['Storage', Storage.prototype, 'setItem'],
    ['window', window, 'localStorage'],
    ['window', window, 'indexedDB'],
    ['Function', Function.prototype, 'toString'],
  ];
  const failureOf = (job: () => unknown) => {
    try {
      return `no failure: ${typeof job()}`;
    } catch (cause) {
      const { name, message, stack = '' } = cause as Error;
      return { name, message, ours: stack.includes('-extension://'), own: Object.keys(cause as object) };
    }
  };
  const traitsOf = (value: unknown) => {
    if (typeof value !== 'function') return typeof value;
    return {
      text: Function.prototype.toString.call(value),
      asText: `${value}`,
      own: Reflect.ownKeys(value),
      name: Object.getOwnPropertyDescriptor(value, 'name'),
      length: Object.getOwnPropertyDescriptor(value, 'length'),
      prototype: Object.getPrototypeOf(value) === Function.prototype,
      extensible: Object.isExtensible(value),
      made: failureOf(() => new (value as new () => object)()),
      onNothing: failureOf(() => Reflect.apply(value, Object.create(null), [])),
      onNumber: failureOf(() => Reflect.apply(value, 7, [])),
    };
  };
  for (const [owner, object, name] of watched) {
    const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, name) ?? {};
    traits[`${owner}.${name}`] = { flags, value: traitsOf(value), get: traitsOf(get), set: traitsOf(set) };
    traits[`order of ${owner}`] = Object.getOwnPropertyNames(object).filter((key) =>
      watched.some(([, , n]) => n === key),
    );
  }
  const canvas = document.createElement('canvas');
  traits.noArguments = failureOf(() => (canvas.getContext as () => unknown)());
  traits.wrongArguments = failureOf(() => canvas.getContext('2d')!.getImageData(0, 0, 0, 0));
  traits.globals = Object.getOwnPropertyNames(window).filter((name) => /candor/i.test(name));
  return JSON.parse(JSON.stringify(traits, (_, value) => (value === undefined ? 'undefined' : value)));
}
