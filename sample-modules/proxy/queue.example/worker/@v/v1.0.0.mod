module queue.example/worker

go 1.18

require (
	cloud.example/metrics v1.0.0
	queue.example/mq/v2 v2.0.0
)
