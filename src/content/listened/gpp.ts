// IAB Tech Lab's GPP, "CMP API" 1.1: every event brings what `ping` would say. MAIN world; every part of it may be anything.

interface PingData {
  signalStatus?: unknown;
  cmpDisplayStatus?: unknown;
  applicableSections?: unknown;
  gppString?: unknown;
  cmpId?: unknown;
}

/** May throw: the page may have put traps into it. */
export function gppReading(event: unknown): object {
  const { signalStatus, cmpDisplayStatus, applicableSections, gppString, cmpId } =
    (event as { pingData?: PingData }).pingData ?? {};
  return { standard: 'gpp', signalStatus, displayStatus: cmpDisplayStatus, applicableSections, gppString, cmpId };
}
