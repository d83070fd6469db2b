import type { ComponentChildren } from 'preact';
import type { DataType } from '../../core/model.ts';
import { dataTypeAllows, dataTypeIs, dataTypeWords } from '../words.ts';

interface DataTypeNoteProps {
  type: DataType;
  /** What stands beside the name: who received it, or the fields that show it. */
  children: ComponentChildren;
}

/** A data type by its name; opened, it says what that is and what it allows. */
export function DataTypeNote({ type, children }: DataTypeNoteProps) {
  return (
    <details class="type">
      <summary>
        <span>
          {dataTypeWords(type)} {children}
        </span>
      </summary>
      <p>{dataTypeIs(type)}</p>
      <p>{dataTypeAllows(type)}</p>
    </details>
  );
}
