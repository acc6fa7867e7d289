let audio: AudioContext | undefined;

/** One high tone for what was looked for, two low ones for anything else; silent where the browser has no sound. */
export function sounded(found: boolean): void {
  try {
    audio ??= new AudioContext();
  } catch {
    return;
  }
  const tones = found
    ? [[0, 1320]]
    : [
        [0, 220],
        [0.22, 180],
      ];
  for (const [after = 0, pitch = 440] of tones) tone(audio, audio.currentTime + after, pitch);
}

function tone(context: AudioContext, at: number, pitch: number): void {
  const source = context.createOscillator();
  const volume = context.createGain();
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0.2, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.16);
  source.connect(volume).connect(context.destination);
  source.start(at);
  source.stop(at + 0.18);
}
