// The picture of all: organizations one under the other, and a line for every two that can link.

import { useState } from 'preact/hooks';
import type { Overview } from '../../core/links/overview.ts';
import { listed, plural, t } from '../../platform/i18n.ts';
import { linksAddress } from '../../ui/links-address.ts';
import { useArrows } from './use-arrows.ts';
import { nameOf } from './words.ts';

/** A line of the picture, between the middles of two rows. */
interface Line {
  ends: [string, string];
  rows: [number, number];
  width: number;
  /** To the others, which are not drawn one by one. */
  rest?: true;
}

export function Arcs({ overview }: { overview: Overview }) {
  const { drawn, rest } = overview;
  const [active, setActive] = useState<string>();
  const arrows = useArrows(drawn.map(({ key }) => key));
  const lines = linesOf(overview);
  const height = drawn.length + (rest > 0 ? 1 : 0);
  return (
    <div class="arcs" data-picture="all" data-active={active !== undefined} ref={arrows.picture}>
      <ul>
        {drawn.map(({ key, pairs }) => {
          const { onFocus, tabIndex } = arrows.nodeProps(key);
          const joined = lines.flatMap(({ ends, rest }) => (rest ? [] : otherOf(ends, key)));
          return (
            <li key={key} class={active !== undefined && joined.includes(active) ? 'on' : undefined}>
              <a
                href={linksAddress(key)}
                data-node={key}
                data-column="organizations"
                tabIndex={tabIndex}
                onFocus={() => {
                  onFocus();
                  setActive(key);
                }}
                onBlur={() => setActive(undefined)}
                onPointerEnter={() => setActive(key)}
                onPointerLeave={() => setActive(undefined)}
              >
                <strong>
                  <bdi>{nameOf(key)}</bdi>
                </strong>{' '}
                <span class="quiet">{plural('linkMap_others', pairs.size)}</span>
                {joined.length > 0 && <span class="hidden"> {t('linkMap_joined', listed(joined.map(nameOf)))}</span>}
              </a>
            </li>
          );
        })}
        {rest > 0 && (
          <li class="rest quiet" data-rest={rest}>
            {plural('linkMap_rest', rest)}
          </li>
        )}
      </ul>
      <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {lines.map((line) => (
          <path
            key={line.ends.join(' ')}
            d={arc(line.rows, height)}
            stroke-width={line.width}
            data-line={line.ends.join(' ')}
            class={[line.rest && 'rest', active !== undefined && line.ends.includes(active) && 'on']
              .filter(Boolean)
              .join(' ')}
          />
        ))}
      </svg>
    </div>
  );
}

function otherOf(ends: readonly [string, string], key: string): string[] {
  if (!ends.includes(key)) return [];
  return [ends[0] === key ? ends[1] : ends[0]];
}

const REST = '';

function linesOf({ drawn, pairs, withRest }: Overview): Line[] {
  const rowOf = new Map(drawn.map(({ key }, row) => [key, row]));
  const between = pairs.map(({ ends: [a, b], sites }): Line => {
    return { ends: [a, b], rows: [rowOf.get(a)!, rowOf.get(b)!], width: widthFor(sites.size) };
  });
  const toRest = drawn
    .filter(({ key }) => withRest.get(key)! > 0)
    .map(({ key }): Line => ({ ends: [key, REST], rows: [rowOf.get(key)!, drawn.length], width: 1, rest: true }));
  return [...toRest, ...between];
}

/** Pixels: twice the sites, one more, so that a hundred can be told from one and are still a line. */
export function widthFor(sites: number): number {
  return 1.5 + Math.min(4, Math.log2(sites) / 1.5);
}

/** The farther apart, the farther out. */
function arc([a, b]: readonly [number, number], height: number): string {
  const out = 16 + (Math.abs(a - b) / Math.max(1, height - 1)) * 112;
  return `M0 ${a + 0.5} C${out.toFixed(1)} ${a + 0.5} ${out.toFixed(1)} ${b + 0.5} 0 ${b + 0.5}`;
}
