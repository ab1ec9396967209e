import type { Rows } from '../../../domain/view.ts';

/** One Telegram message that is pushed. */
export type PushedPart =
  | {
      readonly kind: 'text';
      readonly html: string;
      /** Rows; none for a message without buttons. */
      readonly buttons: Rows;
    }
  | {
      readonly kind: 'photo' | 'document';
      readonly file: { readonly name: string; readonly content: Uint8Array };
      /** At most 1,024 characters; empty for none. */
      readonly captionHtml: string;
    };
