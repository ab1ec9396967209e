import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTING_DESCRIPTIONS } from '../src/config/config.ts';
import { strangerSets } from './eval/replies/stranger-row.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const readme = read('README.md');
const tableRows = (section: string): string[] => {
  const [, body = ''] = new RegExp(`<!-- ${section} -->([\\s\\S]*?)<!-- /${section} -->`).exec(readme) ?? [];
  return body.split('\n').filter((line) => line.startsWith('| `'));
};

describe('README', () => {
  it('lists every setting of the schema with its description, and no other', () => {
    const documented = tableRows('settings');
    expect(documented).toEqual(
      SETTING_DESCRIPTIONS.map(({ name, description }) => `| \`${name}\` | ${description} |`),
    );
  });

  it('has its two commands', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm run test:all');
  });
});

describe('the documents of the rooms', () => {
  it('say every command that an operator types', () => {
    const commands = read('src/cli/README.md');
    for (const name of [
      'invite',
      'document',
      'roster',
      'migrate',
      'backup',
      'restore',
      'remind',
      'report',
      'outbox',
    ]) {
      expect(commands).toContain(`| \`npm run ${name}`);
    }
  });

  it('say how reports are read and measured without Telegram', () => {
    const progress = read('src/progress/README.md');
    expect(progress).toContain('npm run --silent tell -- --jsonl');
    const [, replies = ''] = /<!-- replies -->([\s\S]*?)<!-- \/replies -->/.exec(progress) ?? [];
    for (const set of strangerSets) expect(replies).toMatch(new RegExp(`^\\| ${set} +\\| \\d+`, 'm'));
  });
});
