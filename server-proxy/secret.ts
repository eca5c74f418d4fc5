import { inspect } from 'node:util';

const redacted = '[secret]';

/**
 * A value that must never be printed. Every way in which JavaScript turns an object into text gives
 * `[secret]`; the only way to the value is `reveal()`, so each use can be found by its name.
 */
export class Secret {
  #value: string;
  readonly #forms = new Set<string>();

  constructor(value: string) {
    this.#value = value;
    this.replace(value);
  }

  reveal(): string {
    return this.#value;
  }

  /** Takes over a rotated value; the earlier ones are still scrubbed. */
  replace(value: string): void {
    this.#value = value;
    const bytes = Buffer.from(value);
    const forms = [
      value,
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('base64url'),
      bytes.toString('hex'),
    ];
    for (const form of forms) if (form !== '') this.#forms.add(form);
  }

  /** Removes the value, as it is and as URL, JSON, base64 or hex would spell it, from a text. */
  scrub(text: string): string {
    let clean = text;
    for (const form of this.#forms) clean = clean.replaceAll(form, redacted);
    return clean;
  }

  toString(): string {
    return redacted;
  }

  toJSON(): string {
    return redacted;
  }

  [inspect.custom](): string {
    return redacted;
  }
}
