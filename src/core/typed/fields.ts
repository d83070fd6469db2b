// Which fields of a page are watched for what is typed into them: those that ask for an e-mail address or a phone number, and no others.

import type { TypedKind } from '../model.ts';
import { isEmail } from '../payload/contact.ts';

/** What a page says of one of its fields; attributes that it does not have are empty. */
export interface FieldMarks {
  type: string;
  autocomplete: string;
  name: string;
  id: string;
}

/** Cards, accounts, codes and secrets; pages give them the types `tel` and `text`, too. */
const SECRET =
  /pass(?!eng|age|ion|ive)|pwd|card|cvc|cvv|iban|one.?time|2fa|mfa|captcha|verif|secret|token|(?:^|[^a-z])(?:cc|csc|otp|pin|tan|ssn|code)(?:[^a-z]|$)/i;
/** `autocomplete` by the HTML standard, "Autofill": passwords, one-time codes, and all of a card. */
const SECRET_AUTOFILL = /(?:^|\s)(?:cc-[a-z-]+|(?:new|current)-password|one-time-code)(?:\s|$)/i;

const byAutofill: [RegExp, TypedKind][] = [
  [/(?:^|\s)email(?:\s|$)/i, 'email'],
  [/(?:^|\s)tel(?:-national|-local)?(?:\s|$)/i, 'phone'],
];

const byName: [RegExp, TypedKind][] = [
  [/e-?mail|courriel|correo/i, 'email'],
  [/phone|mobile|telefon|telefoon|telephon|(?:^|[^a-z])(?:tel|gsm|handy|movil|cell)(?:[^a-z]|$)/i, 'phone'],
];

/** What a field asks for; undefined for fields that are not watched. */
export function kindOfField({ type, autocomplete, name, id }: FieldMarks): TypedKind | undefined {
  if (SECRET_AUTOFILL.test(autocomplete) || SECRET.test(name) || SECRET.test(id)) return undefined;
  if (type === 'email') return 'email';
  if (type === 'tel') return 'phone';
  if (type !== 'text') return undefined;
  const told = byAutofill.find(([pattern]) => pattern.test(autocomplete));
  return (told ?? byName.find(([pattern]) => pattern.test(name) || pattern.test(id)))?.[1];
}

/** Whether `autocomplete` says that a field is a card's: frames that have one belong to the payment, and nothing in them is watched. */
export function isOfCard(autocomplete: string): boolean {
  return /(?:^|\s)cc-/i.test(autocomplete);
}

/** Digits of a phone number with its country's: at most 15 (ITU-T E.164, 6.2.1); fewer than 7 are not all of one. */
const PHONE = /^(?:\D*\d){7,15}\D*$/;
/** As long as a person writes one, with all its spaces and brackets. */
const LONGEST_PHONE = 40;

/** Whether a field holds all of an e-mail address or phone number, and not its beginning. */
export function isWhole(kind: TypedKind, value: string): boolean {
  if (kind === 'email') return isEmail(value);
  return value.length <= LONGEST_PHONE && /^[\s\d+()./-]+$/.test(value) && PHONE.test(value);
}
