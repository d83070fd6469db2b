// The library's own script: its opening hours, asked of itself.

async function showHours(): Promise<void> {
  const { today } = (await (await fetch('/api/hours')).json()) as { today: string };
  const place = document.querySelector('#hours');
  if (place) place.textContent = today;
}

void showHours();
navigator.sendBeacon('/api/visits', JSON.stringify({ path: location.pathname }));
