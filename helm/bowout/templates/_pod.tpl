{{/* What every pod has in common. Takes {"root": $, "only": list of secret settings; all where absent}. */}}
{{- define "bowout.podSpec" -}}
automountServiceAccountToken: false
{{- /* Service links would put variables such as BOWOUT_PORT beside Bowout's own settings. */}}
enableServiceLinks: false
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  {{- with .root.Values.podSecurity.userId }}
  runAsUser: {{ . | int }}
  {{- end }}
  {{- with .root.Values.podSecurity.groupId }}
  runAsGroup: {{ . | int }}
  fsGroup: {{ . | int }}
  {{- end }}
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: 64Mi
  - name: data
    emptyDir:
      sizeLimit: 64Mi
  - name: secrets
    projected:
      defaultMode: 0440
      sources:
        {{- include "bowout.secretSources" . | trim | nindent 8 }}
{{- end -}}

{{/* What every container has in common. */}}
{{- define "bowout.container" -}}
image: {{ include "bowout.image" .root | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
env:
  {{- include "bowout.env" . | nindent 2 }}
securityContext:
  allowPrivilegeEscalation: false
  privileged: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities:
    drop: [ALL]
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- /* The only other place that can be written to. It holds nothing that must outlive the pod: the data is in PostgreSQL. */}}
  - name: data
    mountPath: /var/lib/bowout
  - name: secrets
    mountPath: /run/secrets/bowout
    readOnly: true
{{- end -}}

{{/* Spread over nodes where that is possible. Takes {"root": $, "component": "web"}. */}}
{{- define "bowout.spread" -}}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "bowout.selectorLabels" . | nindent 8 }}
{{- end -}}

{{/* A health check over HTTP. Carries the public host, because a web pod refuses requests for any other. */}}
{{- define "bowout.httpGet" -}}
httpGet:
  path: {{ .path }}
  port: http
  httpHeaders:
    - name: Host
      value: {{ include "bowout.publicHost" .root | quote }}
{{- end -}}
