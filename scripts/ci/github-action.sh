#!/usr/bin/env bash
# What action.yml runs. Inputs come as environment variables, so that none is ever read as a command.
set -u -o pipefail

case "$PREPLAN_PACKAGE" in
    *.tgz) package="$PREPLAN_PACKAGE" ;;
    *) package="preplan@$PREPLAN_PACKAGE" ;;
esac
# PREPLAN_COMMAND: a preplan that is installed already.
if [ -n "${PREPLAN_COMMAND:-}" ]; then run=("$PREPLAN_COMMAND"); else run=(npx --yes --package "$package" -- preplan); fi

options=(--format github --fail-level "$PREPLAN_FAIL_LEVEL")
[ -n "$PREPLAN_AS_OF" ] && options+=(--as-of "$PREPLAN_AS_OF")
[ -n "$PREPLAN_LANG" ] && options+=(--lang "$PREPLAN_LANG")
[ -n "$PREPLAN_SHARD" ] && options+=(--shard "$PREPLAN_SHARD")
[ -n "$PREPLAN_REPORT" ] && options+=(--report "json=$PREPLAN_REPORT")
[ -n "$PREPLAN_SARIF" ] && options+=(--report "sarif=$PREPLAN_SARIF")
[ -n "${GITHUB_STEP_SUMMARY:-}" ] && options+=(--report "md=$GITHUB_STEP_SUMMARY")
if [ -n "$PREPLAN_CACHE" ]; then options+=(--cache "$PREPLAN_CACHE"); else options+=(--no-cache); fi

read -r -a paths <<<"$PREPLAN_PATHS"
code=0
"${run[@]}" check "${options[@]}" -- "${paths[@]}" || code=$?
if [ "$PREPLAN_FORMAT_CHECK" = true ]; then
    "${run[@]}" fmt --check -- "${paths[@]}" || { [ "$code" -ne 0 ] || code=1; }
fi
exit "$code"
