import { writeSync } from 'node:fs';
import { FilePathSource, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny';
import type { VideoProbe } from '@xueshi/schema/publishing/video.rules';

/**
 * A process of its own, begun by probe-video with little memory: reads what a file says of itself and writes it as JSON.
 * Written in a language that cannot be led out of its memory; reads one file, never one that this file names.
 */
const [, , path = ''] = process.argv;

/** Enough packets to tell the pace of a recording. */
const sample = 300;

const read = async (): Promise<VideoProbe | null> => {
  using input = new Input({ source: new FilePathSource(path), formats: [MP4, QTFF, MATROSKA, WEBM] });
  if (!(await input.canRead())) return null;
  const format = await input.getFormat();
  const demuxer = format === MP4 || format === QTFF ? 'mov' : 'matroska';
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  if (video === null && audio === null) return null; // nothing of what it promised is there
  const seconds = await (video ?? audio)?.computeDuration();
  const pace = video === null ? null : await video.computePacketStats(sample);
  return {
    demuxer,
    durationMs: Math.round((seconds ?? 0) * 1000),
    picture:
      video === null || pace === null
        ? null
        : {
            width: await video.getDisplayWidth(),
            height: await video.getDisplayHeight(),
            framesPerSecond: Number.isFinite(pace.averagePacketRate) ? pace.averagePacketRate : 0,
            codec: await video.getCodec(),
          },
    channels: audio === null ? 0 : await audio.getNumberOfChannels(),
  };
};

writeSync(1, JSON.stringify(await read()));
