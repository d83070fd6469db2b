// The part of uBlock Origin's engine that the bench uses; the package has no types of its own.

declare module '@gorhill/ubo-core' {
  export class StaticNetFilteringEngine {
    /** There is one per process. */
    static create(): Promise<StaticNetFilteringEngine>;
    useLists(lists: { name: string; raw: string }[]): Promise<void>;
    /** 0 where nothing matches. */
    matchRequest(details: { url: string; type: string; originURL: string }): number;
  }
}
