module log.example/rotate

go 1.20

require log.example/log v1.4.0
