module log.example/rotate

go 1.18

require log.example/log v1.0.0
