import { readFileSync } from 'node:fs';
import { Api, InputFile } from 'grammy';
import { expect, test } from 'vitest';
import { carryCalls } from '../../../src/channel/bridge/carry-calls.ts';
import { NumberedChoices } from '../../../src/channel/bridge/numbered-choices.ts';
import { openScreen } from '../../../src/channel/terminal/screen.ts';
import { asChatId } from '../../../src/domain/chat.ts';
import { makeTestFolder } from '../../support/open-test-database.ts';

const open = () => {
  const filesFolder = makeTestFolder();
  const printed: string[] = [];
  const channel = openScreen({ write: (text) => void printed.push(text), isColoured: false, filesFolder });
  const choices = new NumberedChoices();
  const api = new Api('terminal');
  api.config.use(
    carryCalls({ channel, choices, pressedIn: () => undefined, seconds: () => 0, firstMessage: 7 }),
  );
  return { api, filesFolder, choices, printed: () => printed.join('') };
};

test('a document is saved under a safe name; its caption and path are printed, its buttons work', async () => {
  const { api, filesFolder, printed, choices } = open();
  const sent = await api.sendDocument(1, new InputFile(Buffer.from('nội dung'), '../báo cáo.txt'), {
    caption: '<b>Báo cáo</b> tuần 48',
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: [[{ text: 'Mở', callback_data: 'bc:1' }]] },
  });
  const path = `${filesFolder}/báo-cáo.txt`;
  expect(printed()).toBe(`Báo cáo tuần 48\nTệp đã lưu: ${path}\n[1] Mở\n`);
  expect(readFileSync(path, 'utf8')).toBe('nội dung');
  expect(choices.find(asChatId(1), '1')).toEqual({ message: sent.message_id, data: 'bc:1' });
});

test('a plain caption is printed as it is, a stream is saved whole, a name is made up where there is none', async () => {
  const { api, filesFolder, printed } = open();
  const pieces = async function* () {
    yield Buffer.from('mot');
    yield Buffer.from('hai');
  };
  await api.sendPhoto(1, new InputFile(pieces()), { caption: 'a < b & c' });
  expect(printed()).toBe(`a < b & c\nẢnh đã lưu: ${filesFolder}/anh.png\n`);
  expect(readFileSync(`${filesFolder}/anh.png`, 'utf8')).toBe('mothai');
});
