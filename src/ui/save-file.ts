/** Hands what is to be saved to the browser as a file, without a permission for downloads. */
export function saveFile(name: string, type: string, contents: string | Blob): void {
  const url = URL.createObjectURL(new Blob([contents], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read the file by the next turn of the loop; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
