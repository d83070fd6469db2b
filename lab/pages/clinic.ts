// The clinic's own script: it asks for free appointments, and has a defect that its error monitoring reports.

interface Slot {
  doctor: string;
  time: string;
}

async function showSlots(): Promise<void> {
  const slots = (await (await fetch('/api/slots')).json()) as Slot[];
  const rows = slots.map(({ doctor, time }) => `<tr><td>${doctor}</td><td>${time}</td></tr>`).join('');
  const table = document.querySelector('#slots');
  if (table) table.innerHTML = rows;
  // The defect: a widget that this page does not have.
  setTimeout(() => {
    (document.querySelector('#waiting-room') as HTMLElement).hidden = true;
  }, 100);
}

const page = window as unknown as { klaro: { show(config?: object, modal?: boolean): void } };

void showSlots();
document.querySelector('#privacy-settings')?.addEventListener('click', () => page.klaro.show(undefined, true));
