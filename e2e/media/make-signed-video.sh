#!/bin/sh
# Makes the signed video of the tests again: needs ffmpeg (with libx264), openssl and node.
# Usage: e2e/media/make-signed-video.sh [target]   default target: e2e/media/harbour-at-dawn.mp4
# Each run makes up another certificate, so the bytes differ from run to run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-$here/harbour-at-dawn.mp4}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

ffmpeg -v error -f lavfi -i 'gradients=s=320x180:d=2:speed=0.02:r=12:seed=7' -f lavfi -i 'sine=f=220:d=2' \
  -c:v libx264 -preset veryslow -crf 34 -pix_fmt yuv420p -c:a aac -b:a 24k \
  -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -movflags +faststart "$work/plain.mp4"
node "$here/sign-video.mjs" "$work/plain.mp4" "$target"
