{{/*
Settings of a pod. Takes {"root": $, "only": list of the secret settings that it may see; all where absent}. Each
secret one is the path of a file, so that no secret stands in the environment. A pod that may not see Twilio's
secrets is not told of Twilio's numbers either, since half of them is no valid configuration.
*/}}
{{- define "bowout.env" -}}
- name: BOWOUT_MODE
  value: server
{{- /* Jobs belong to the worker pods alone: a web pod that ran them would be killed in the middle of a call. */}}
- name: BOWOUT_JOBS
  value: worker
- name: BOWOUT_PUBLIC_URL
  value: {{ include "bowout.publicUrl" .root | quote }}
- name: BOWOUT_DATA
  value: /var/lib/bowout
{{- range $name, $value := .root.Values.settings }}
{{- if and $value (not $.only) }}
- name: {{ $name }}
  {{- /* The health checks name the public host, so it stays trusted whatever else is. */}}
  value: {{ eq $name "BOWOUT_TRUSTED_HOSTS" | ternary (printf "%s,%s" (include "bowout.publicHost" $.root) $value) $value | quote }}
{{- end }}
{{- end }}
{{- range $name, $entry := .root.Values.secrets }}
{{- if and $entry.key (or (not $.only) (has $name $.only)) }}
- name: {{ $name }}_FILE
  value: /run/secrets/bowout/{{ $name }}
{{- end }}
{{- end }}
{{- end -}}

{{/* The files behind those settings, gathered from as many Secrets as the values name. */}}
{{- define "bowout.secretSources" -}}
{{- range $name, $entry := .root.Values.secrets }}
{{- if and $entry.key (or (not $.only) (has $name $.only)) }}
- secret:
    name: {{ required (printf "existingSecret is missing: the existing Secret that holds %s (or set secrets.%s.existingSecret)" $name $name) (default $.root.Values.existingSecret $entry.existingSecret) }}
    items:
      - key: {{ $entry.key }}
        path: {{ $name }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Half of Twilio is a mistake that would otherwise show only when the pods do not start. */}}
{{- define "bowout.checkTwilio" -}}
{{- range list (list "TWILIO_ACCOUNT_SID" "TWILIO_AUTH_TOKEN") (list "TWILIO_API_KEY" "TWILIO_API_SECRET") }}
{{- $first := (get $.Values.secrets (first .)).key }}
{{- $second := (get $.Values.secrets (last .)).key }}
{{- if ne (empty $first) (empty $second) }}
{{- fail (printf "secrets: %s and %s belong together: give the keys of both, or of neither" (first .) (last .)) }}
{{- end }}
{{- end }}
{{- if ne (empty .Values.secrets.TWILIO_ACCOUNT_SID.key) (empty .Values.settings.TWILIO_PHONE_NUMBER) }}
{{- fail "settings.TWILIO_PHONE_NUMBER and secrets.TWILIO_ACCOUNT_SID belong together: give both, or neither" }}
{{- end }}
{{- end -}}
