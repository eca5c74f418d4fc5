#!/bin/sh
# Makes the demo video again: needs ffmpeg (with librsvg, libvpx, libopus), espeak-ng and node.
# Usage: e2e/media/make-media.sh [target]   default target: public/demo/mayor-statement-council-hall.webm
# Another version of these tools gives other bytes; then put the printed digest into server-proxy/demo/media.ts.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-$here/../../public/demo/mayor-statement-council-hall.webm}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say() { espeak-ng -v en-gb -s 150 -p 38 -w "$work/$1.wav" "$2"; }
say 1 'Good evening. After eleven years in this office, I resign as your mayor, with immediate effect.'
say 2 'The harbour contract was signed without my knowledge. I will answer every question in court. Thank you.'
say 3 'There will be no further statement from me tonight.'

# Three passages at 2 s, 9 s and 16.6 s; the rest is the hum of a room.
passages='[0]aresample=48000,adelay=2000[a];[1]aresample=48000,adelay=9000[b];[2]aresample=48000,adelay=16600[c]'
ffmpeg -v error -i "$work/1.wav" -i "$work/2.wav" -i "$work/3.wav" \
  -filter_complex "$passages;[a][b][c]amix=inputs=3:normalize=0,apad=whole_dur=20,atrim=0:20" \
  -ac 1 -c:a pcm_s16le -bitexact "$work/voice.wav"
ffmpeg -v error -f lavfi -i 'anoisesrc=color=brown:amplitude=0.05:seed=7:duration=20:sample_rate=48000' -i "$work/voice.wav" \
  -filter_complex 'amix=inputs=2:normalize=0' -ac 1 -c:a pcm_s16le -bitexact "$work/sound.wav"

node "$here/draw-scenes.mjs" "$work/voice.wav" "$work/frames"

mkdir -p "$(dirname "$target")"
# VP9 and Opus in WebM play in Chromium, Firefox and Safari without licensed decoders.
ffmpeg -v error -y -framerate 25 -i "$work/frames/%04d.svg" -i "$work/sound.wav" -t 20 \
  -c:v libvpx-vp9 -crf 36 -b:v 0 -g 50 -row-mt 0 -threads 1 -deadline good -cpu-used 2 -pix_fmt yuv420p \
  -c:a libopus -b:a 40k -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1 "$target"
sha256sum "$target"
