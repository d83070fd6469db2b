import { neverKept } from '../../core/holdings/tables.ts';
import { neverWords } from './words.ts';

/** What is not in any of it, wherever one looks. */
export function NeverKept() {
  return (
    <ul class="bullets">
      {neverKept.map((what) => (
        <li key={what} data-never={what}>
          {neverWords(what)}
        </li>
      ))}
    </ul>
  );
}
