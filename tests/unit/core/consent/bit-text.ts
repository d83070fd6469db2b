// Bits as text, to make strings that no encoder would make.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const binary = (value: number, width: number) => value.toString(2).padStart(width, '0');
export const bitsOf = (text: string) => [...text].map((letter) => binary(ALPHABET.indexOf(letter), 6)).join('');
export const textOf = (bits: string) =>
  bits.padEnd(Math.ceil(bits.length / 6) * 6, '0').replace(/.{6}/g, (six) => ALPHABET.charAt(Number.parseInt(six, 2)));
/** A bit for each number up to the greatest. */
export const bitField = (numbers: readonly number[], greatest: number) =>
  Array.from({ length: greatest }, (_, index) => (numbers.includes(index + 1) ? '1' : '0')).join('');
