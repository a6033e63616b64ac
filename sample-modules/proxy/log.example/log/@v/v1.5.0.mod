module log.example/log

go 1.22

require test.example/assert v1.1.0
