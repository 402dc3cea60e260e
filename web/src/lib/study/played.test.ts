import { describe, expect, it } from 'vitest';
import { PlayedRecorder } from './played.js';

const ranges = (...pairs: (readonly [number, number])[]): TimeRanges => ({
  length: pairs.length,
  start: (i) => pairs[i]?.[0] ?? 0,
  end: (i) => pairs[i]?.[1] ?? 0,
});

const video = (currentTime: number, ...played: (readonly [number, number])[]) => ({
  currentTime,
  seeking: false,
  played: ranges(...played),
});

describe('what was played', () => {
  it('is one span while nothing is skipped, exact to the element’s own record', () => {
    const element = video(0);
    const recorder = new PlayedRecorder(element);
    recorder.begin();
    element.currentTime = 4.9;
    recorder.move();
    Object.assign(element, { currentTime: 5.1, played: ranges([0, 5.1]) });
    recorder.end();
    expect(recorder.take()).toEqual([{ fromMs: 0, toMs: 5100 }]);
  });

  it('leaves out what was jumped over', () => {
    const element = video(0);
    const recorder = new PlayedRecorder(element);
    recorder.begin();
    element.currentTime = 3;
    recorder.move();
    Object.assign(element, { currentTime: 20, played: ranges([0, 3]) });
    recorder.jump();
    recorder.begin();
    element.currentTime = 22;
    recorder.move();
    element.played = ranges([0, 3], [20, 22]);
    recorder.end();
    expect(recorder.take()).toEqual([
      { fromMs: 0, toMs: 3000 },
      { fromMs: 20000, toMs: 22000 },
    ]);
  });

  it('is cut by a report without a gap', () => {
    const element = video(0);
    const recorder = new PlayedRecorder(element);
    recorder.begin();
    Object.assign(element, { currentTime: 15.2, played: ranges([0, 15.2]) });
    recorder.move();
    expect(recorder.take()).toEqual([{ fromMs: 0, toMs: 15200 }]);
    Object.assign(element, { currentTime: 30, played: ranges([0, 30]) });
    recorder.move();
    recorder.end();
    expect(recorder.take()).toEqual([{ fromMs: 15200, toMs: 30000 }]);
    expect(recorder.take()).toEqual([]);
  });

  it('does not claim an earlier, longer viewing when a part is watched again', () => {
    const element = video(10, [0, 60]);
    const recorder = new PlayedRecorder(element);
    recorder.begin();
    element.currentTime = 12;
    recorder.move();
    recorder.end();
    expect(recorder.take()).toEqual([{ fromMs: 10000, toMs: 12000 }]);
  });

  it('is nothing while the video only jumps', () => {
    const element = { ...video(0), seeking: true };
    const recorder = new PlayedRecorder(element);
    recorder.begin();
    element.currentTime = 50;
    recorder.move();
    recorder.jump();
    expect(recorder.take()).toEqual([]);
  });

  it('has no hole where a slow device tells late that playing goes on', () => {
    const element = video(0);
    const recorder = new PlayedRecorder(element);
    recorder.begin();
    Object.assign(element, { currentTime: 20, played: ranges([0, 20]) });
    recorder.move();
    recorder.end(); // the data ran out
    Object.assign(element, { currentTime: 20.7, played: ranges([0, 20.7]) });
    recorder.begin();
    Object.assign(element, { currentTime: 25, played: ranges([0, 25]) });
    recorder.move();
    recorder.end();
    expect(recorder.take()).toEqual([
      { fromMs: 0, toMs: 20000 },
      { fromMs: 20000, toMs: 25000 },
    ]);
  });

  it('begins where a jump led, however late that is told', () => {
    const element = video(0);
    const recorder = new PlayedRecorder(element);
    recorder.begin();
    Object.assign(element, { currentTime: 40, seeking: true });
    recorder.jump();
    Object.assign(element, { currentTime: 40.4, seeking: false, played: ranges([40, 40.4]) });
    recorder.begin();
    Object.assign(element, { currentTime: 42, played: ranges([40, 42]) });
    recorder.move();
    recorder.end();
    expect(recorder.take()).toEqual([{ fromMs: 40000, toMs: 42000 }]);
  });
});
