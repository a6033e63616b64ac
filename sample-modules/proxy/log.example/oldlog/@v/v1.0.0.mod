module log.example/oldlog

go 1.15

require text.example/humanize v1.0.0
