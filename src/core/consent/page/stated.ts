import type { Choice, ConsentCategory } from '../../model.ts';

/** What one standard's interface says, at a look at the page. */
export interface Stated {
  choice: Choice;
  /** The standard's own word for it, short and safe to keep. */
  status: string;
  categories?: ConsentCategory[];
}
