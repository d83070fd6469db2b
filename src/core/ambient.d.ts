// The few globals that browsers and Node share and the core uses. Anything else does not compile here: see tsconfig.json.

declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(init?: string);
  [Symbol.iterator](): IterableIterator<[string, string]>;
  get(name: string): string | null;
}
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string): boolean;
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly href: string;
  readonly origin: string;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(input: ArrayBuffer | Uint8Array): string;
}
declare function atob(data: string): string;
declare function btoa(data: string): string;
