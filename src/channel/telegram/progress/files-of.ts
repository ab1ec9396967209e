import type { Message } from 'grammy/types';
import type { KeptFile } from '../../../progress/recording/progress-update.ts';

/** The files of a message by Telegram's ids; of a photo its largest size. */
export const filesOf = ({ photo, document, video }: Message): readonly KeptFile[] => {
  const largest = photo?.at(-1);
  return [
    ...(largest === undefined ? [] : [{ kind: 'photo' as const, fileId: largest.file_id }]),
    ...(document === undefined ? [] : [{ kind: 'file' as const, fileId: document.file_id }]),
    ...(video === undefined ? [] : [{ kind: 'video' as const, fileId: video.file_id }]),
  ];
};
