import { pino } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import { OfficeKeeper, type OpenedOffice, type Place } from '#main/desktop/office-keeper.ts';
import type { Office } from '#main/office/open-office.ts';

const silent = pino({ level: 'silent' });
const place: Place = { folder: '/registry', origin: 'argument' };
const officeThat = (close: () => Promise<void>) => ({ close }) as unknown as Office;

describe('the keeper of the office', () => {
  test('closes one office before it opens the next', async () => {
    const events: string[] = [];
    const keeper = new OfficeKeeper(async () => {
      events.push('open');
      return { office: officeThat(async () => void events.push('close')) };
    }, silent);
    await Promise.all([keeper.open(place), keeper.open(place)]);
    expect(events).toEqual(['open', 'close', 'open']);
    await keeper.close();
    expect(keeper.office).toBeUndefined();
    expect(events.at(-1)).toBe('close');
  });

  test('keeps the problem, and forgets it when opening works again', async () => {
    const answers: OpenedOffice[] = [
      { problem: 'locked', detail: 'writer.lock' },
      { office: officeThat(async () => {}) },
    ];
    const keeper = new OfficeKeeper(
      async () => answers.shift() ?? { problem: 'damaged', detail: '' },
      silent,
    );
    await keeper.open(place);
    expect(keeper.failure).toEqual({ problem: 'locked', detail: 'writer.lock' });
    expect(keeper.office).toBeUndefined();
    await keeper.open(place);
    expect(keeper.failure).toBeUndefined();
    expect(keeper.office).toBeDefined();
  });

  test('an unexpected failure is a problem with the id under which it was logged', async () => {
    const log = { ...silent, error: vi.fn() } as unknown as typeof silent;
    const keeper = new OfficeKeeper(() => Promise.reject(new Error('secret words')), log);
    await keeper.open(place);
    expect(keeper.failure?.problem).toBe('unreachable');
    expect(keeper.failure?.detail).toMatch(/^[0-9a-f]{8}$/);
    expect(log.error).toHaveBeenCalledWith(
      expect.objectContaining({ id: keeper.failure?.detail }),
      expect.any(String),
    );
  });

  test('an office that does not close cleanly is gone all the same', async () => {
    const keeper = new OfficeKeeper(
      async () => ({ office: officeThat(() => Promise.reject(new Error('disk'))) }),
      silent,
    );
    await keeper.open(place);
    await keeper.close();
    expect(keeper.office).toBeUndefined();
  });
});
