import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { complainOfNode, SUPPORTED_NODE } from '../src/supported-node.ts';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

test.each(['22.18.0', '22.23.3', '24.0.0', '24.21.0'])('%s is supported', (version) => {
  expect(complainOfNode(version)).toBeUndefined();
});

test.each([
  '18.20.8',
  '20.20.2',
  '22.17.1',
  '23.11.1',
  '25.1.0',
])('%s is told apart, with what to install', (version) => {
  expect(complainOfNode(version)).toContain(version);
  expect(complainOfNode(version)).toContain('22 (từ 22.18) hoặc 24 (từ 24.0)');
});

test('one range everywhere: engines, .nvmrc and the image', () => {
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  expect(engines.node).toBe(SUPPORTED_NODE.map((one) => `^${one.major}.${one.minor}.0`).join(' || '));
  const images = read('Dockerfile').match(/(?<=^FROM node:)\d+/gm) ?? [];
  for (const major of [read('.nvmrc').trim(), ...images]) {
    expect(SUPPORTED_NODE.map((one) => String(one.major))).toContain(major);
  }
  expect(images.length).toBeGreaterThan(0);
});
