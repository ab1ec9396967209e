import { expect, test } from 'vitest';
import { ConfigError, parseConfig, SETTING_DESCRIPTIONS } from '../../src/config/config.ts';
import { DEFAULT_SCHEDULE } from '../../src/week/schedule.ts';

const faultsOf = (raw: Record<string, string>): readonly string[] => {
  try {
    parseConfig(raw);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

test('nothing set gives the defaults', () => {
  expect(parseConfig({})).toEqual({
    botToken: undefined,
    adminIds: [],
    dataDir: 'data',
    logLevel: undefined,
    timeZone: 'Asia/Ho_Chi_Minh',
    httpsProxy: undefined,
    telegramApiRoot: 'https://api.telegram.org',
    keepInboxDays: 7,
    keepAnswersDays: 180,
    answersPerMinute: 20,
    answersPerDay: 500,
    needsSecondCheck: false,
    readsScans: true,
    schedule: DEFAULT_SCHEDULE,
    statusMargin: 2,
    embeddings: { source: { kind: 'local' }, apiKey: undefined, timeLimitMs: 1000 },
    reportForm: {
      superior: undefined,
      issuer: undefined,
      symbol: undefined,
      place: undefined,
      recipients: undefined,
    },
    terminalAllowed: true,
    colourAllowed: true,
    clockStart: undefined,
  });
});

test('an empty or blank value counts as absent', () => {
  expect(parseConfig({ BOT_TOKEN: '', ADMIN_IDS: ' ', DATA_DIR: '', CLOCK: '' })).toEqual(parseConfig({}));
});

test('who issues reports may have nobody above it', () => {
  const { reportForm } = parseConfig({ REPORT_SUPERIOR: '-', REPORT_RECIPIENTS: 'Ban Thường vụ; ; Lưu VT' });
  expect(reportForm).toMatchObject({ superior: '', recipients: ['Ban Thường vụ', 'Lưu VT'] });
});

test('values are read as what they mean', () => {
  const config = parseConfig({
    BOT_TOKEN: ' 123:abc-DEF_1 ',
    ADMIN_IDS: '5, 7,9,',
    TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
    HTTPS_PROXY: 'http://user:pass@proxy:3128',
    CLOCK: '2024-11-25T07:59:30+07:00',
    KEEP_INBOX_DAYS: '3',
    TERMINAL: 'off',
    NO_COLOR: '1',
  });
  expect(config).toMatchObject({
    botToken: '123:abc-DEF_1',
    adminIds: [5, 7, 9],
    telegramApiRoot: 'http://127.0.0.1:8081',
    httpsProxy: 'http://user:pass@proxy:3128',
    clockStart: new Date('2024-11-25T00:59:30Z'),
    keepInboxDays: 3,
    terminalAllowed: false,
    colourAllowed: false,
  });
});

test('every fault is named at once, each with its setting', () => {
  const faults = faultsOf({
    BOT_TOKEN: 'token',
    ADMIN_IDS: '12,ab',
    LOG_LEVEL: 'loud',
    TIME_ZONE: 'Asia/Hai_Phong',
    HTTPS_PROXY: 'proxy',
    TELEGRAM_API_ROOT: 'ftp://x',
    KEEP_INBOX_DAYS: '0',
    KEEP_ANSWERS_DAYS: 'many',
    REPORT_TIME: '4 giờ chiều',
    TERMINAL: 'no',
    CLOCK: '2024-11-25T07:59:30',
  });
  const names = faults.map((fault) => fault.split(':')[0]);
  expect(names).toEqual([
    'BOT_TOKEN',
    'ADMIN_IDS',
    'LOG_LEVEL',
    'TIME_ZONE',
    'HTTPS_PROXY',
    'TELEGRAM_API_ROOT',
    'KEEP_INBOX_DAYS',
    'KEEP_ANSWERS_DAYS',
    'REPORT_TIME',
    'TERMINAL',
    'CLOCK',
  ]);
  expect(faults.every((fault) => fault.length > 25)).toBe(true);
});

test('times of the week that make no sense together are refused', () => {
  expect(parseConfig({ NUDGE_TIME: '07:30', SECOND_NUDGE_DAY: '4' }).schedule).toMatchObject({
    nudgeTime: '07:30',
    secondDay: 4,
  });
  expect(faultsOf({ ESCALATION_TIME: '17:00' }).join()).toContain('trước giờ báo cáo');
  expect(faultsOf({ NUDGE_TIME: '23:00' }).join()).toContain('07:00 - 21:00');
});

test('a fault never shows the secret that was set', () => {
  expect(faultsOf({ BOT_TOKEN: 'verysecret' }).join()).not.toContain('verysecret');
});

test('every setting is described', () => {
  expect(SETTING_DESCRIPTIONS.length).toBeGreaterThan(10);
  expect(SETTING_DESCRIPTIONS.filter(({ description }) => description.length < 20)).toEqual([]);
});

test('the embedder that is named needs what it works with', () => {
  expect(faultsOf({ EMBEDDINGS: 'openai' })).toEqual([
    'EMBEDDINGS_BASE_URL: phải có khi EMBEDDINGS=openai',
    'EMBEDDINGS_MODEL: phải có khi EMBEDDINGS=openai',
  ]);
  expect(faultsOf({ EMBEDDINGS: 'transformers' })).toEqual([
    'EMBEDDINGS_MODEL_DIR: phải có khi EMBEDDINGS=transformers',
  ]);
  expect(faultsOf({ EMBEDDINGS: 'bge' })).toEqual([
    'EMBEDDINGS: phải là một trong: local, openai, transformers',
  ]);
  const endpoint = { EMBEDDINGS: 'openai', EMBEDDINGS_MODEL: 'bge-m3' };
  for (const address of ['localhost', 'ftp://x/v1', 'http://user:key@x/v1'])
    expect(faultsOf({ ...endpoint, EMBEDDINGS_BASE_URL: address }), address).toHaveLength(1);
  expect(faultsOf({ EMBEDDINGS_TIMEOUT_MS: '5' })).toHaveLength(1);
  const given = {
    ...endpoint,
    EMBEDDINGS_BASE_URL: 'http://localhost:11434/v1/',
    EMBEDDINGS_QUERY_PREFIX: 'query: ',
  };
  expect(parseConfig(given).embeddings).toEqual({
    source: {
      kind: 'openai',
      baseUrl: 'http://localhost:11434/v1',
      model: 'bge-m3',
      queryPrefix: 'query: ',
      passagePrefix: '',
    },
    apiKey: undefined,
    timeLimitMs: 1000,
  });
});
