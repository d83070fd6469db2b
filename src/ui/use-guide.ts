import type { Site } from '../core/model.ts';
import type { Collector } from '../core/report/types.ts';
import { type Guide, guideFor, type Step } from '../core/rights/guide.ts';
import { ask } from '../platform/messages.ts';
import { openTab } from '../platform/tabs.ts';
import { guideOf, listOptOuts } from '../store/read-opt-outs.ts';
import { useLive } from './use-live.ts';

/** What a person does with a site's list. */
export interface GuideActions {
  onOpen: (step: Step) => void;
  onDone: (step: Step) => void;
  onSkip: (step: Step) => void;
  onUndo: (step: Step) => void;
  /** Makes it the step to take now. */
  onTake: (step: Step) => void;
}

export interface GuideOfSite {
  site: Site;
  guide: Guide;
  actions: GuideActions;
}

/** A site's list, live, and how to go on with it; undefined until the store has answered. Not for private windows: it writes. */
export function useGuide(
  site: Site | undefined,
  collectors: readonly Collector[],
  tabId: number | undefined,
): GuideOfSite | undefined {
  const stored = useLive(async () => {
    const [done, state] = await Promise.all([listOptOuts(), site === undefined ? undefined : guideOf(site)]);
    return { done, state };
  }, site ?? '');
  if (site === undefined || stored.state !== 'known') return undefined;
  const { done, state } = stored.value;
  const guide = guideFor(collectors, done, state);
  return { site, guide, actions: actionsOn(site, guide, state?.opened, tabId) };
}

function actionsOn(
  site: Site,
  { skipped }: Guide,
  opened: string | undefined,
  tabId: number | undefined,
): GuideActions {
  const nameOf = ({ organization, optOut, host }: Step) => ({
    organization: organization.key,
    kind: optOut.kind,
    host,
  });
  const at = ({ organization: { key } }: Step) => ({
    site,
    at: key,
    skipped: skipped.filter((other) => other !== key),
  });
  const lastOpened = opened === undefined ? {} : { opened };
  return {
    // Noted before: a popup is gone as soon as the tab opens.
    onOpen: (step) =>
      void ask('optOut.opened', { site, organization: step.organization.key, host: step.host }).then(() =>
        openTab(step.optOut.url, tabId),
      ),
    onDone: (step) => void ask('optOut.done', { ...nameOf(step), site }),
    onSkip: ({ organization: { key } }) =>
      void ask('optOut.guide', { site, ...lastOpened, skipped: [...skipped.filter((other) => other !== key), key] }),
    onUndo: (step) => void ask('optOut.undo', nameOf(step)),
    onTake: (step) => void ask('optOut.guide', { ...at(step), ...lastOpened }),
  };
}
