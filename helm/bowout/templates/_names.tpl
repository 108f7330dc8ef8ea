{{/* Cut at 50 so that "-migrate" and a pod's own suffix still fit into the 63 characters of a DNS label. */}}
{{- define "bowout.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- else if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What tells the pods of one component apart. Takes {"root": $, "component": "web"}. Never changes: selectors are immutable. */}}
{{- define "bowout.selectorLabels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- define "bowout.labels" -}}
{{ include "bowout.selectorLabels" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{- define "bowout.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "bowout.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "bowout.image" -}}
{{- $repository := required "image.repository is missing: the name under which you pushed the image that the Containerfile builds" .Values.image.repository -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" $repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" $repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{- define "bowout.publicUrl" -}}
{{- required "publicUrl is missing: the https address at which people reach Bowout, such as https://bowout.example.org" .Values.publicUrl -}}
{{- end -}}

{{- define "bowout.publicHost" -}}
{{- (urlParse (include "bowout.publicUrl" .)).hostname -}}
{{- end -}}
