export function loadScript(address: string): void {
  document.head.append(Object.assign(document.createElement('script'), { src: address, async: true }));
}
