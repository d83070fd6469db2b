// A file that is made piece by piece. The browser takes over what is done, and can keep it on the disk.

/** Characters that are put together before the browser takes them over. */
const AT_ONCE = 1_000_000;

export interface GrowingFile {
  add(text: string): void;
  /** What was added so far, as one. */
  whole(): Blob;
}

export function growingFile(): GrowingFile {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    if (waiting.length > 0) parts.push(new Blob(waiting));
    waiting = [];
    length = 0;
  };
  return {
    add(text) {
      waiting.push(text);
      length += text.length;
      if (length >= AT_ONCE) flush();
    },
    whole() {
      flush();
      return new Blob(parts);
    },
  };
}
