import { purposeNames, vendorNames } from './vendor-list.ts';

const ALL = purposeNames.map((_, index) => index + 1);

const STYLE = `
#cmp { position: fixed; inset: 0; z-index: 1000; display: grid; place-items: end center; background: #0006; font: 15px/1.5 system-ui, sans-serif; }
#cmp form { background: #fff; color: #222; max-width: 46rem; padding: 1.5rem 2rem; margin: 1rem; border-radius: 10px; box-shadow: 0 8px 40px #0005; max-height: 80vh; overflow: auto; }
#cmp h2 { margin: 0 0 .4rem; font-size: 1.25rem; } #cmp label { display: block; padding: .2rem 0; }
#cmp menu { display: flex; gap: .6rem; padding: 0; margin: 1rem 0 0; }
#cmp button { flex: 1; font: inherit; padding: .6rem; border: 1px solid #7a1f1f; border-radius: 6px; background: #fff; color: #7a1f1f; cursor: pointer; }
#cmp button.first { background: #7a1f1f; color: #fff; }`;

const choices = purposeNames
  .map((name, index) => `<label><input type="checkbox" name="purpose" value="${index + 1}"> ${name}</label>`)
  .join('');

const FORM = `<style>${STYLE}</style><form>
<h2>We value your privacy</h2>
<p>We and our ${vendorNames.length} partners store and access information on a device, such as cookies and unique identifiers, to show
and measure advertising and content. You may agree, refuse, or choose.</p>
<div id="cmp-purposes" hidden>${choices}<p><small>Partners: ${vendorNames.join(', ')}.</small></p></div>
<menu>
<button type="button" id="cmp-choose">Choose</button><button type="button" id="cmp-save" hidden>Save my choices</button>
<button type="button" id="cmp-refuse">Refuse all</button><button type="button" id="cmp-accept" class="first">Accept all</button>
</menu></form>`;

/** Puts the question on screen; hands over the purposes allowed (none, some or all) once it is answered. */
export function showDialog(onAnswer: (purposes: number[]) => void): void {
  document.querySelector('#cmp')?.remove();
  const dialog = document.createElement('div');
  dialog.id = 'cmp';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', 'Privacy choices');
  dialog.innerHTML = FORM;
  document.body.append(dialog);
  const on = (id: string, handler: () => void) => dialog.querySelector(`#${id}`)?.addEventListener('click', handler);
  const answer = (purposes: number[]) => {
    dialog.remove();
    onAnswer(purposes);
  };
  on('cmp-accept', () => answer(ALL));
  on('cmp-refuse', () => answer([]));
  on('cmp-save', () => answer(checked(dialog)));
  on('cmp-choose', () => {
    for (const id of ['cmp-purposes', 'cmp-save']) dialog.querySelector<HTMLElement>(`#${id}`)!.hidden = false;
  });
}

function checked(dialog: HTMLElement): number[] {
  return Array.from(dialog.querySelectorAll<HTMLInputElement>('input:checked'), ({ value }) => Number(value));
}
