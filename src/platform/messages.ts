// Typed messages between pages, content scripts and the background; core/contract.ts lists them.

import type { Runtime } from 'webextension-polyfill';
import type { ContentReports, PageRequests } from '../core/contract.ts';
import { browser } from './browser.ts';

export type Handlers<Contract extends Record<keyof Contract, { in: unknown; out: unknown }>> = {
  [Kind in keyof Contract]: (
    data: Contract[Kind]['in'],
    sender: Runtime.MessageSender,
  ) => Promise<Contract[Kind]['out']> | Contract[Kind]['out'];
};

/** Asks the background; rejects with its error. For the extension's own pages only. */
export function ask<Kind extends keyof PageRequests>(
  kind: Kind,
  data: PageRequests[Kind]['in'],
): Promise<PageRequests[Kind]['out']> {
  return browser.runtime.sendMessage({ kind, data });
}

/**
 * Answers messages. A page of ours reaches the first table, which is asked for when one first does; anything else reaches only the second. Unknown kinds are
 * ignored.
 */
export function serve(pages: () => Handlers<PageRequests>, content: Handlers<ContentReports>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessage(message) || sender.id !== browser.runtime.id) return undefined;
    const handler = own(isOwnPage(sender) ? pages() : content, message.kind);
    return handler && Promise.resolve(handler(message.data, sender));
  });
}

type Handler = (data: unknown, sender: Runtime.MessageSender) => unknown;

function own(table: object, kind: string): Handler | undefined {
  return Object.hasOwn(table, kind) ? (table as Record<string, Handler>)[kind] : undefined;
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

function isMessage(value: unknown): value is { kind: string; data: unknown } {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}
