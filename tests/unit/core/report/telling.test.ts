import { expect, test } from 'vitest';
import type { DataType } from '../../../../src/core/model.ts';
import { dataTypesOf, mostTellingFirst } from '../../../../src/core/report/telling.ts';
import { collector, tracker } from '../../ui/support.ts';

function receiving(name: string, ...types: DataType[]) {
  const data = types.map((type) => ({ category: 'browsing-and-interaction' as const, type, evidence: 'f' }));
  return collector(name, { trackers: [tracker({ data })] });
}

test('an e-mail address tells more than an ID, an ID more than the screen; each is named once', () => {
  const types = dataTypesOf(receiving('Meta', 'screen', 'client-id', 'hashed-email', 'client-id'));
  expect(types).toEqual(['hashed-email', 'client-id', 'screen']);
});

test('collectors by what tells most, those that received nothing known last, equals as they came', () => {
  const collectors = [
    receiving('Silent'),
    receiving('Screen', 'screen'),
    receiving('Page', 'page-url'),
    receiving('Second', 'timezone'),
    receiving('Mail', 'screen', 'email'),
  ];
  const names = mostTellingFirst(collectors).map(({ organization }) => organization.name);
  expect(names).toEqual(['Mail', 'Page', 'Screen', 'Second', 'Silent']);
});
