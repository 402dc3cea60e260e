import { describe, expect, it } from 'vitest';
import { parseSettings, SettingsFault } from './settings.js';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    parseSettings(environment, ['DATABASE_URL', 'API_PORT', 'XUESHI_SECRET', 'REDIS_URL']);
    return [];
  } catch (fault) {
    if (fault instanceof SettingsFault) return fault.faults;
    throw fault;
  }
};

const good = {
  DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/xueshi',
  XUESHI_SECRET: 'x'.repeat(32),
};

describe('settings', () => {
  it('have defaults where the product can choose', () => {
    expect(parseSettings(good, ['DATABASE_URL', 'API_PORT', 'REDIS_URL'])).toEqual({
      DATABASE_URL: good.DATABASE_URL,
      API_PORT: 4000,
      REDIS_URL: undefined,
    });
  });

  it('take an empty text for one that is not set', () => {
    expect(parseSettings({ ...good, API_PORT: '' }, ['API_PORT'])).toEqual({ API_PORT: 4000 });
  });

  it('name every fault at once', () => {
    const faults = faultsOf({ API_PORT: 'eighty', XUESHI_SECRET: 'short', REDIS_URL: 'localhost:6379' });
    expect(faults.map((fault) => fault.split('：')[0])).toEqual([
      'DATABASE_URL',
      'API_PORT',
      'XUESHI_SECRET',
      'REDIS_URL',
    ]);
  });

  it('do not pass over a misspelt name, and tell the nearest one', () => {
    expect(faultsOf({ ...good, XUESHI_DATADIR: '/srv/xueshi' })).toEqual([
      expect.stringMatching(/^XUESHI_DATADIR.*XUESHI_DATA_DIR/),
    ]);
  });

  it('take a gateway for text messages with its secret or not at all', () => {
    const gateway = { SMS_GATEWAY_URL: 'https://sms.example/send', SMS_GATEWAY_SECRET: 'x'.repeat(16) };
    expect(faultsOf({ ...good, ...gateway })).toEqual([]);
    expect(faultsOf({ ...good, SMS_GATEWAY_URL: gateway.SMS_GATEWAY_URL })).toEqual([
      expect.stringMatching(/^SMS_GATEWAY_SECRET：.*SMS_GATEWAY_URL/),
    ]);
    expect(faultsOf({ ...good, SMS_GATEWAY: 'https://sms.example/send' })).toEqual([
      expect.stringMatching(/^SMS_GATEWAY：/),
    ]);
  });

  it('take a bucket whole or not at all, and know every S3_ name', () => {
    expect(faultsOf({ ...good, S3_BUCKET: 'media' })).toEqual([]);
    expect(faultsOf({ ...good, S3_ENDPOINT: 'http://127.0.0.1:9000' })).toEqual([
      expect.stringMatching(/^S3_BUCKET：.*S3_ENDPOINT/),
    ]);
    expect(faultsOf({ ...good, S3_BUCKET: 'media', S3_ACCESS_KEY_ID: 'me' })).toEqual([
      expect.stringMatching(/^S3_SECRET_ACCESS_KEY：.*S3_ACCESS_KEY_ID/),
    ]);
    expect(faultsOf({ ...good, S3_BUCKET: 'media', S3_ACCESS_KEY: 'me' })).toEqual([
      expect.stringMatching(/^S3_ACCESS_KEY：.*S3_ACCESS_KEY_ID/),
    ]);
    expect(parseSettings({ S3_PREFIX: 'city/media', S3_BUCKET: 'b-1' }, ['S3_PREFIX'])).toEqual({
      S3_PREFIX: 'city/media/',
    });
  });

  it('tell faults in Chinese and English', () => {
    const [fault] = faultsOf({ XUESHI_SECRET: good.XUESHI_SECRET });
    expect(fault).toMatch(/未设置 \/ not set/);
  });
});
