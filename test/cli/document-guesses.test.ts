import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../support/open-test-database.ts';
import { runDocumentHere } from '../support/run-document-here.ts';

const TEXTS = join(import.meta.dirname, '../documents/shapes/texts');

test('what is guessed of a document’s figures is shown, each marked as guessed; the JSON has none of it', async () => {
  const data = makeTestFolder();
  const document = (...options: string[]) => runDocumentHere(...options, '--data', data);
  const added = await document('add', join(TEXTS, 'tinh-uy-2026.txt'), '--id', 'a');
  expect(added.stdout).not.toContain('đoán');
  const { stdout } = await document('show', 'a');
  expect(stdout).toContain('Con số chưa ai xếp loại, đoán theo câu chữ (không dùng để xét tiến độ):');
  expect(stdout).toContain(
    '• II.2.1(2) GRDP bình quân đầu người (đoán): mức; càng lớn càng tốt; mỗi năm có số mới; còn gọi là “grdp bình quân đầu người”\n',
  );
  expect(stdout).toContain(
    '• II.2.3(14).b tổ chức cơ sở đảng không hoàn thành nhiệm vụ (đoán): càng nhỏ càng tốt; còn gọi là “tổ chức cơ sở đảng không hoàn thành nhiệm vụ”\n',
  );
  expect(stdout.match(/\(đoán\)/g)).toHaveLength(24);
  expect((await document('show', 'a', '--json')).stdout).not.toContain('đoán');
});

test('what nothing tells is said to be unclear', async () => {
  const data = makeTestFolder();
  const document = (...options: string[]) => runDocumentHere(...options, '--data', data);
  await document('add', join(TEXTS, 'chuong-trinh-nhieu-nam.txt'), '--id', 'a');
  expect((await document('show', 'a')).stdout).toContain(
    '• P1.2:2.a Tàu cá lắp thiết bị giám sát hành trình (Năm 2026) (đoán): chưa rõ\n',
  );
});
