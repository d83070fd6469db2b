// Every technique by which a page can recognise a browser, one function each, and beside it the harmless thing that looks most like it. Nothing is
// done until somebody calls one.

const TEXT = 'Cwm fjordbank glyphs vext quiz';

function canvas(width = 240, height = 60): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}

function drawn(text: string, on = canvas()): HTMLCanvasElement {
  const pen = on.getContext('2d')!;
  pen.font = '16px serif';
  pen.fillText(text, 4, 30);
  return on;
}

const fonts = (count: number) => Array.from({ length: count }, (_, at) => `16px "Font ${at}", monospace`);

function measured(names: readonly string[], textOf: (at: number) => string): void {
  const pen = canvas().getContext('2d')!;
  names.forEach((font, at) => {
    pen.font = font;
    pen.measureText(textOf(at));
  });
}

/** A triangle, or nothing; then what is on the canvas. */
function scene({
  renderer,
  triangle,
  on = canvas(),
}: {
  renderer: boolean;
  triangle: boolean;
  on?: HTMLCanvasElement;
}) {
  const gl = on.getContext('webgl');
  if (!gl) return false;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  if (renderer && names) gl.getParameter(names.UNMASKED_RENDERER_WEBGL);
  if (triangle) gl.drawArrays(gl.TRIANGLES, 0, 3);
  gl.readPixels(0, 0, 16, 16, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(1024));
  return true;
}

async function tone(through: 'compressor' | 'nothing'): Promise<void> {
  const context = new OfflineAudioContext(1, 5000, 44_100);
  const oscillator = context.createOscillator();
  const end = through === 'compressor' ? context.createDynamicsCompressor() : context.destination;
  oscillator.connect(end);
  if (end !== context.destination) end.connect(context.destination);
  oscillator.start(0);
  await context.startRendering();
}

function connection(listens: boolean): RTCPeerConnection {
  const peer = new RTCPeerConnection();
  if (listens) peer.onicecandidate = () => undefined;
  peer.createDataChannel('');
  return peer;
}

async function offered(peer: RTCPeerConnection): Promise<void> {
  await peer.setLocalDescription(await peer.createOffer());
}

const workshop = {
  canvas: () => void drawn(TEXT).toDataURL(),
  canvasPixels: () => void drawn(TEXT).getContext('2d')!.getImageData(0, 0, 240, 60),
  canvasFewCharacters: () => void drawn('Cwm fjord').toDataURL(),
  canvasCorner: () => void drawn(TEXT).getContext('2d')!.getImageData(0, 0, 15, 16),
  /** As WordPress does: the flag of England, which is seven characters. */
  emoji: () =>
    void drawn('\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}')
      .getContext('2d')!
      .getImageData(0, 0, 240, 60),
  chart() {
    const chart = canvas();
    chart.getContext('2d')!.save();
    drawn('Members of the Plaza Club, 2022 to 2025', chart).toDataURL();
  },
  shownPicture() {
    const shown = canvas();
    document.body.append(shown);
    drawn(TEXT, shown).toDataURL();
  },
  webgl: () => scene({ renderer: true, triangle: true }),
  webglNameless: () => scene({ renderer: false, triangle: true }),
  webglEmpty: () => scene({ renderer: true, triangle: false }),
  map() {
    const shown = canvas();
    document.body.append(shown);
    return scene({ renderer: true, triangle: true, on: shown });
  },
  audio: () => tone('compressor'),
  audioPlain: () => tone('nothing'),
  fonts: () => measured(fonts(50), () => 'mmmmmmmmmmlli'),
  fontsFew: () => measured(fonts(49), () => 'mmmmmmmmmmlli'),
  wordCloud: () => measured(fonts(80), (at) => `word ${at}`),
  webrtc: () => offered(connection(true)),
  webrtcDeaf: () => offered(connection(false)),
  async webrtcAnswered() {
    const [one, other] = [connection(true), new RTCPeerConnection()];
    await offered(one);
    await other.setRemoteDescription(one.localDescription!);
    await other.setLocalDescription(await other.createAnswer());
    await one.setRemoteDescription(other.localDescription!);
  },
  local: () => localStorage.setItem('widget', '1'),
  session: () => sessionStorage.setItem('widget', '1'),
  database: () => void indexedDB.open('widget'),
  storageTest() {
    localStorage.setItem('test', '1');
    localStorage.getItem('test');
    localStorage.removeItem('test');
    sessionStorage.getItem('nothing there');
  },
};

export type Workshop = typeof workshop;

Object.assign(window, { workshop });
