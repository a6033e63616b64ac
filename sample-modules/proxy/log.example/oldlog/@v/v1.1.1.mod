// Deprecated: use log.example/log instead.
module log.example/oldlog

go 1.15

require text.example/humanize v1.1.0
