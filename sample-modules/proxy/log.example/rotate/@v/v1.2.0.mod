module log.example/rotate

go 1.22

require log.example/log v1.6.0
