module queue.example/worker

go 1.23.0

require (
	cloud.example/metrics v1.3.0
	queue.example/mq/v2 v2.3.0
)
