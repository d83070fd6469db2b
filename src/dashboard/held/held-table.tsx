import type { InMemory } from '../../core/holdings/memory.ts';
import { heldTables, type TableGroup, type TableName } from '../../core/holdings/tables.ts';
import { day, number, t } from '../../platform/i18n.ts';
import type { TableHolding } from '../../store/read-holdings.ts';
import { size } from '../../ui/format.ts';
import { groupWords, memoryWords, tableMeaning, tableWords } from './words.ts';

interface HeldTableProps {
  tables: readonly TableHolding[];
  /** Undefined until known. */
  memory: readonly InMemory[] | undefined;
  /** Of some visits the page's path is kept. */
  withPaths: boolean;
}

/** Each kind of thing that is held: what it is, how many there are, the oldest and the newest. */
export function HeldTable({ tables, memory, withPaths }: HeldTableProps) {
  const byName = new Map(tables.map((holding) => [holding.table, holding]));
  return (
    <table class="sites held">
      <caption class="hidden">{t('held_kept')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('held_what')}</th>
          <th scope="col" class="number">
            {t('held_count')}
          </th>
          <th scope="col" class="number wide">
            {t('held_oldest')}
          </th>
          <th scope="col" class="number wide">
            {t('held_newest')}
          </th>
        </tr>
      </thead>
      {(Object.keys(heldTables) as TableGroup[]).map((group) => (
        <tbody key={group}>
          <GroupRow words={groupWords(group)} />
          {heldTables[group].map((name) => (
            <TableRow key={name} holding={byName.get(name)!} withPaths={withPaths && name === 'visits'} />
          ))}
        </tbody>
      ))}
      {memory && (
        <tbody>
          <GroupRow words={t('held_inMemory')} />
          {memory
            .filter(({ kind, entries }) => kind !== 'unforeseen' || entries > 0)
            .map((one) => (
              <MemoryRow key={one.kind} held={one} />
            ))}
        </tbody>
      )}
    </table>
  );
}

function GroupRow({ words }: { words: string }) {
  return (
    <tr class="group">
      <th scope="rowgroup" colSpan={4}>
        {words}
      </th>
    </tr>
  );
}

/** Their rows have no times: each is as old as its visit. */
const ofVisits: ReadonlySet<TableName> = new Set(['visitTrackers', 'visitIdentifiers', 'visitEvidence', 'visitHosts']);

interface TableRowProps {
  holding: TableHolding;
  withPaths: boolean;
}

function TableRow({ holding: { table, rows, times }, withPaths }: TableRowProps) {
  const span = times && ([day(times.oldest), day(times.newest)] as const);
  const withVisits = rows > 0 && ofVisits.has(table);
  return (
    <tr data-table={table} data-rows={rows}>
      <th scope="row">
        <strong>{tableWords(table)}</strong>
        <p class="quiet">
          {tableMeaning(table)} {withPaths && t('held_withPaths')}
        </p>
        {span && <p class="quiet narrow">{span[0] === span[1] ? span[0] : t('held_span', ...span)}</p>}
        {withVisits && <p class="quiet narrow">{t('held_asVisits')}</p>}
      </th>
      <td class="number">{number(rows)}</td>
      {withVisits ? (
        <td class="number wide quiet" colSpan={2}>
          {t('held_asVisits')}
        </td>
      ) : (
        <>
          <td class="number wide">{span?.[0]}</td>
          <td class="number wide">{span?.[1]}</td>
        </>
      )}
    </tr>
  );
}

function MemoryRow({ held: { kind, entries, size: characters } }: { held: InMemory }) {
  const { title, meaning } = memoryWords(kind);
  return (
    <tr data-memory={kind} data-rows={entries}>
      <th scope="row">
        <strong>{title}</strong>
        <p class="quiet">{meaning}</p>
        {entries > 0 && <p class="quiet narrow">{t('held_about', size(characters))}</p>}
      </th>
      <td class="number">{number(entries)}</td>
      <td class="number wide quiet" colSpan={2}>
        {entries > 0 && t('held_about', size(characters))}
      </td>
    </tr>
  );
}
